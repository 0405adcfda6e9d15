# One case is not enough.
haggle diff scenarios/examples/l5-mle-against-google.json
