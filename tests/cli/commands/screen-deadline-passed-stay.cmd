# The deadline has passed.
haggle stay tests/cli/screens/deadline-passed.json
