# Where the offers of a case stand.
haggle bands --case scenarios/examples/l5-mle-against-google.json
