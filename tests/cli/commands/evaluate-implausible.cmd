# evaluate prints an implausible case with its warnings: status 0.
haggle evaluate -
stdin:
{ "offers": [ { "company": "Amazon", "base": 500000 } ] }
