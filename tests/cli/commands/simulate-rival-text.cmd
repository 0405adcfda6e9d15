# The spread of outcomes at the stays of the case, on one screen.
haggle simulate scenarios/examples/l5-mle-against-google.json
