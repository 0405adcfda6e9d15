# Equity of 30,000 × 0.8, 80,000 × 0.64 and 80,000 × 0.512.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[60000],"grant":{"units":1000,"price":200},"quoted":{"year_1":220000,"year_2":174000,"year_3":201200,"year_4":190960}}]}
