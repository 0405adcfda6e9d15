# An odd number of paths.
haggle simulate scenarios/examples/l4-alone.json --paths 1001
