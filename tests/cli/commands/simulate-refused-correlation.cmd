# Three companies cannot all move against each other this much.
haggle simulate -
stdin:
{ "assumptions": { "correlation": -0.6 },
  "offers": [ { "company": "Amazon", "level": "L5", "base": 170000, "grant": { "units": 700, "price": 222.50 } },
              { "company": "Google", "base": 170000, "grant": { "units": 700, "price": 290 } },
              { "company": "Meta", "base": 170000, "grant": { "units": 400, "price": 600 } } ] }
