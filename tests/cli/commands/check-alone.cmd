# An example is plausible: status 0.
haggle check scenarios/examples/l4-alone.json
