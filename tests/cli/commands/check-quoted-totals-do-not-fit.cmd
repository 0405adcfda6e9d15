# Quoted totals that no growth explains: status 1.
haggle check -
stdin:
{ "offers": [ { "company": "Amazon", "base": 170000, "grant": { "units": 400, "price": 222.50 }, "quoted": { "year_1": 500000 } } ] }
