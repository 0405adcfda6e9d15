# The deadline is today; the rival waits longer.
haggle counter tests/cli/screens/deadline-today.json
