# What check finds, as JSON.
haggle check scenarios/examples/l5-mle-against-google.json --format json
