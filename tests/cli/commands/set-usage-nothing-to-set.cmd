# Nothing to set.
haggle set {folder}/case.json
copy: scenarios/examples/l5-mle-against-google.json
