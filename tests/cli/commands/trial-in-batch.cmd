# A change tried in every case of a table; what it does not fit is refused.
haggle batch --set offers[0].base=180k --set 'assumptions.growth=10%'
stdin:
{"offers": [{"company": "Amazon", "base": 170000, "grant": {"units": 700, "price": 222.5}}]}
{"offers": [{"company": "Google", "base": "x"}]}
{"offers": []}
