# An option of bands elsewhere.
haggle evaluate scenarios/examples/l5-mle-against-google.json --component base
