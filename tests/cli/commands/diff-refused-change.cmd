# A change that does not fit.
haggle diff scenarios/examples/l5-mle-against-google.json --set offers.amazon.base=18x
