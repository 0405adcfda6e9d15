# The stays asked for.
haggle stay scenarios/examples/l5-mle-against-google.json --months 12,30,60 --full
