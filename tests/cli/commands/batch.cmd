# A case a line in, an answer a line out; blank lines count, and the last line needs no end.
haggle batch
stdin:
{"offers": [{"company": "Amazon", "level": "L5", "base": 175000, "sign_on": [75000, 60000], "grant": {"units": 1400, "price": 222.50}}]}

{"candidate": {"stay": 36}, "offers": [{"company": "Zoo", "base": "100k"}, {"id": "abroad", "company": "Google", "currency": "INR", "base": "45L"}], "assumptions": {"fx": {"INR": 0.0113}}}
{"offers": [{"company": "Amazon", "base": 100000, "grant": {"value": 100000, "vesting": {"years": ["20%", "20%", "20%", "20%", "20%"]}}}]}