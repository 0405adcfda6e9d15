# What programs read of it.
haggle evaluate scenarios/examples/l4-alone.json --after-tax --format json
