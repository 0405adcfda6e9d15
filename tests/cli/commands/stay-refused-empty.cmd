# No stays.
haggle stay scenarios/examples/l5-mle-against-google.json --months ''
