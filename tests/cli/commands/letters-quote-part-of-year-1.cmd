# The quote has 5,000 less of sign-on than the letter.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[60000],"grant":{"units":1000,"price":200},"quoted":{"year_1":{"base":150000,"sign_on":55000,"total":215000},"year_2":180000}}]}
