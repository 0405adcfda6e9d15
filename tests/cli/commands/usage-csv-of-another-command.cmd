# An option of another command.
haggle evaluate scenarios/examples/l4-alone.json --csv
