# Another seed, other outcomes.
haggle simulate scenarios/examples/l5-mle-against-google.json --paths 20000 --seed 2
