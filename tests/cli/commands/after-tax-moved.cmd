# One word moves the rival to another state, and tax turns the order round.
haggle evaluate scenarios/examples/l5-mle-against-google.json --after-tax --set "offers.google.location=New York, NY"
