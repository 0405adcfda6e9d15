# An example evaluated, as JSON.
haggle evaluate scenarios/examples/l4-alone.json --format json
