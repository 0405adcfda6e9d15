# One offer.
haggle simulate scenarios/examples/l4-alone.json --paths 20000
