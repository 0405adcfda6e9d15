# Pays 210,000 and 150,000, as quoted; 30,000 of year 1 may be taken back.
haggle evaluate - --full
stdin:
{"offers":[{"company":"Amazon","level":"L5","base":150000,"sign_on":[{"year":1,"amount":60000,"within_months":24}],"quoted":{"year_1":210000,"year_2":150000}}]}
