# A stay that is too long.
haggle stay scenarios/examples/l5-mle-against-google.json --months 12,61
