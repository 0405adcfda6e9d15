# Units and value that do not belong together: status 1.
haggle check -
stdin:
{ "offers": [ { "company": "Amazon", "base": 170000, "grant": { "units": 400, "value": 150000, "price": 222.50 } } ] }
