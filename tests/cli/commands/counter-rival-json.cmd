# What to ask for, from an example, as JSON.
haggle counter scenarios/examples/l5-mle-against-google.json --format json
