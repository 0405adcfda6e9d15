# Stays by both ways.
haggle simulate scenarios/examples/l4-alone.json --leave 15% --months 12
