# A second offer of a company has an id of its own, and can be changed by it.
haggle stay scenarios/examples/l5-mle-against-google.json --months 24 --format csv --vs 'google L5: base 190k, price 300, grant 250k' --set offers.google-2.base=200k
