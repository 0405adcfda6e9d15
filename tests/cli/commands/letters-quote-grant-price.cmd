# Exactly the letter's own 210.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[50000,40000],"grant":{"units":1000,"price":210},"stock":{"price":190},"quoted":{"year_1":210500,"year_2":221500,"year_3":234000,"year_4":234000}}]}
