# The stays asked for: nothing is said over weights.
haggle simulate scenarios/examples/l5-mle-against-google.json --paths 20000 --months 36,12,36
