# A stay of no month.
haggle stay scenarios/examples/l5-mle-against-google.json --months 0
