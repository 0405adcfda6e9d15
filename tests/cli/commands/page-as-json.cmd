# The page has one format.
haggle page scenarios/examples/l4-alone.json --format json
