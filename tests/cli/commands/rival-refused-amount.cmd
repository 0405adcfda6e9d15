# A figure that the reader refuses is laid to the option and its part.
haggle check scenarios/examples/l5-mle-against-google.json --vs 'Meta: base 200x, vesting 30/30/30/20, grant 100k'
