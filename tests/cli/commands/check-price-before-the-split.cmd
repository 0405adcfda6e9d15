# A price from before the split of 2022: status 1.
haggle check -
stdin:
{ "offers": [ { "company": "Amazon", "base": 170000, "grant": { "units": 40, "price": 3300 } } ] }
