# As CSV for the stays asked for.
haggle stay scenarios/examples/l5-mle-against-google.json --format csv --months 6,12
