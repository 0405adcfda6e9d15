# An amount that does not say what it is of.
haggle check scenarios/examples/l5-mle-against-google.json --vs 'Meta: base 200k, sign-on 20k, 10k'
