# A sign-on larger than the base: status 1.
haggle check -
stdin:
{ "offers": [ { "company": "Amazon", "base": 100000, "sign_on": [120000] } ] }
