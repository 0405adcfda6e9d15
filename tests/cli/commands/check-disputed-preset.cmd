# A disputed preset is a caution, not a doubt: status 0.
haggle check -
stdin:
{ "offers": [ { "company": "Google", "base": 170000, "grant": { "value": 100000, "vesting": "google" } } ] }
