# A schedule that Amazon does not use: status 1.
haggle check -
stdin:
{ "offers": [ { "company": "Amazon", "base": 170000, "grant": { "units": 400, "price": 222.50, "vesting": { "years": ["25%", "25%", "25%", "25%"] } } } ] }
