# The same by the month one leaves.
haggle stay scenarios/examples/l5-mle-against-google.json
