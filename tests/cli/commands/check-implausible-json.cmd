# An implausible case as JSON: status 1 as well.
haggle check - --format json
stdin:
{ "offers": [ { "company": "Amazon", "base": 500000 } ] }
