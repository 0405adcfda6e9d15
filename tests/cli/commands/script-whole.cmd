# The whole script.
haggle counter scenarios/examples/l5-mle-against-google.json --script -
