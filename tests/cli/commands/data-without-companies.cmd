# A folder without the data files: those of the program are used.
haggle evaluate scenarios/examples/l4-alone.json --data scenarios/examples/letters --full
