# Without as_of no days are counted.
haggle evaluate tests/cli/screens/day-unknown.json
