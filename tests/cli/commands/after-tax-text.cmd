# Two offers in one state.
haggle evaluate scenarios/examples/l5-mle-against-google.json --after-tax
