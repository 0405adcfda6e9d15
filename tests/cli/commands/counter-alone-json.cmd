# What to ask for, from an example, as JSON.
haggle counter scenarios/examples/l4-alone.json --format json
