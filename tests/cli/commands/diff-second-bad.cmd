# A mistake in the second case is placed there.
haggle diff scenarios/examples/l5-mle-against-google.json -
stdin:
{ "offers": [ { "company": "Amazon", "base": 170000, } ] }
