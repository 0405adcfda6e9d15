# A path without a value.
haggle set {folder}/case.json offers.amazon.base
copy: scenarios/examples/l5-mle-against-google.json
