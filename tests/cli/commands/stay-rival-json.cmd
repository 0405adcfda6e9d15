# The same as JSON.
haggle stay scenarios/examples/l5-mle-against-google.json --format json
