# The same, the case as a word.
haggle bands scenarios/examples/l5-mle-against-google.json
