# 5,000 more than its parts, and no growth.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[50000],"grant":{"units":1000,"price":200},"quoted":{"year_1":215000}}]}
