# Stays before and after tax.
haggle stay scenarios/examples/l5-mle-against-google.json --after-tax
