# A base above the national cap is implausible: status 1.
haggle check -
stdin:
{ "offers": [ { "company": "Amazon", "base": 500000 } ] }
