# No thread at all.
haggle simulate scenarios/examples/l4-alone.json --threads 0
