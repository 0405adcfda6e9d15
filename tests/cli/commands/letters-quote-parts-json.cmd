# What explains the quote, and the part that is off.
haggle stay - --format json
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[60000],"grant":{"units":1000,"price":200},"quoted":{"year_1":{"sign_on":55000}}}]}
