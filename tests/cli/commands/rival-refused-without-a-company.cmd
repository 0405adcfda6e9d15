# A rival has a name.
haggle check scenarios/examples/l5-mle-against-google.json --vs 'base 200k'
