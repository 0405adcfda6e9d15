# A case is no letter.
haggle read scenarios/examples/l4-alone.json
