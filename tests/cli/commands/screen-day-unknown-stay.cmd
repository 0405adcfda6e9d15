# Without as_of no days are counted.
haggle stay tests/cli/screens/day-unknown.json
