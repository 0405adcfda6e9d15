# The total is the letter's, its base and sign-on are not.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[60000],"grant":{"units":1000,"price":200},"quoted":{"year_1":{"base":155000,"sign_on":55000,"total":220000}}}]}
