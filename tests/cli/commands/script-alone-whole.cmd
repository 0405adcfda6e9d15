# The whole script of an offer alone.
haggle counter scenarios/examples/l4-alone.json --script -
