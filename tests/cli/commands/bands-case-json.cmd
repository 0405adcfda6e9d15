# The same as JSON.
haggle bands --case scenarios/examples/l5-mle-against-google.json --format json
