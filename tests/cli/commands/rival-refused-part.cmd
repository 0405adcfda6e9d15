# What is no part of an offer.
haggle check scenarios/examples/l5-mle-against-google.json --vs 'Meta: base 200k, snacks'
