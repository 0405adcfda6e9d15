# evaluate prints an implausible case with its warnings: status 0.
haggle evaluate - --full
stdin:
{ "offers": [ { "company": "Amazon", "base": 500000 } ] }
