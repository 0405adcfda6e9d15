# An offer that is not there.
haggle set {folder}/case.json offers.gogle.base=180k
copy: scenarios/examples/l5-mle-against-google.json
