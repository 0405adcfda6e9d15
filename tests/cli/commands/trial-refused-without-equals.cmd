# A change needs a value.
haggle check scenarios/examples/l5-mle-against-google.json --set offers.amazon.base
