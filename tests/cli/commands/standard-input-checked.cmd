# A case from standard input, checked.
haggle check -
stdin:
{ "offers": [ { "company": "Amazon", "base": 170000 } ] }
