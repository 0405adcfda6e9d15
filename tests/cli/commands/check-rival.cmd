# An example is plausible: status 0.
haggle check scenarios/examples/l5-mle-against-google.json
