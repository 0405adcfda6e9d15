# Without as_of no days are counted.
haggle counter tests/cli/screens/day-unknown.json
