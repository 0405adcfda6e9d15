# A part without its value.
haggle check scenarios/examples/l5-mle-against-google.json --vs 'Meta: base'
