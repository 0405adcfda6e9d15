# An option of another command.
haggle evaluate scenarios/examples/l4-alone.json --threads 2
