# 250 a unit throughout; today's price is 200.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[60000],"grant":{"units":1000,"price":200},"quoted":{"year_1":222500,"year_2":187500,"year_3":250000,"year_4":250000}}]}
