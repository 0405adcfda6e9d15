# One base is enough.
haggle check scenarios/examples/l5-mle-against-google.json --vs 'Meta: base 200k, base 210k'
