# A stay asked for twice is shown once.
haggle stay scenarios/examples/l5-mle-against-google.json --months 12,12 --full
