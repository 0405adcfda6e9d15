# The deadline has passed.
haggle evaluate tests/cli/screens/deadline-passed.json
