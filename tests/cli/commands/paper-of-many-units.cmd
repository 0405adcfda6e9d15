# A startup's 250,000 units are all on paper and count for nothing; the case is in another currency.
haggle stay -
stdin:
{"currency":"INR","assumptions":{"fx":{"EUR":98}},"offers":[{"company":"Amazon","base":5000000,"sign_on":[1000000],"grant":{"value":4000000}},{"company":"Startup","currency":"EUR","base":60000,"private":true,"grant":{"units":250000,"price":5.5}}]}
