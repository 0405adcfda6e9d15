# Pay in another currency is not set against what it was.
haggle set {folder}/case.json offers.amazon.currency=INR assumptions.fx.INR=0.0113 offers.amazon.base=45L
copy: scenarios/examples/l5-mle-against-google.json
