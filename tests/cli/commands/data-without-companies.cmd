# A folder without the data files: status 4.
haggle evaluate scenarios/examples/l4-alone.json --data scenarios/examples
