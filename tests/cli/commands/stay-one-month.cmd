# The shortest stay alone.
haggle stay scenarios/examples/l5-mle-against-google.json --months 1 --full
