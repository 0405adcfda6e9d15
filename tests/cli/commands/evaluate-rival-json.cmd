# An example evaluated, as JSON.
haggle evaluate scenarios/examples/l5-mle-against-google.json --format json
