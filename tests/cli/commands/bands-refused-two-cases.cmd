# A case twice.
haggle bands scenarios/examples/l5-mle-against-google.json --case scenarios/examples/l4-alone.json
