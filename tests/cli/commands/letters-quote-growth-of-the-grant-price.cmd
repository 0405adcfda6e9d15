# 10 % a year from the letter's 210; from today's 190 year 1 would be 9,500 of equity, not 10,500.
haggle check -
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[50000,40000],"grant":{"units":1000,"price":210},"stock":{"price":190},"quoted":{"year_1":210500,"year_2":224650,"year_3":251640,"year_4":261804}}]}
