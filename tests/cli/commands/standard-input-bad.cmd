# A mistake in standard input is placed there.
haggle evaluate -
stdin:
{ "offers": [ { "company": "Amazon", "base": 170000, } ] }
