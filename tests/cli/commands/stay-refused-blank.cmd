# A blank between stays.
haggle stay scenarios/examples/l5-mle-against-google.json --months '12, 24'
