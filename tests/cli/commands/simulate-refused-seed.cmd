# A seed that is no whole number.
haggle simulate scenarios/examples/l4-alone.json --seed -1
