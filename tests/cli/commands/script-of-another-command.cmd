# A script belongs to counter.
haggle evaluate scenarios/examples/l4-alone.json --script -
