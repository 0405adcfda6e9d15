# A case is one already.
haggle bands scenarios/examples/l4-alone.json --as-case
