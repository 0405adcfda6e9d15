# The deadline has passed.
haggle counter tests/cli/screens/deadline-passed.json
