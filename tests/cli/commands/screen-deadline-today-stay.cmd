# The deadline is today; the rival waits longer.
haggle stay tests/cli/screens/deadline-today.json
