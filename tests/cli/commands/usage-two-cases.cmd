# Two cases.
haggle evaluate scenarios/examples/l4-alone.json case.json
