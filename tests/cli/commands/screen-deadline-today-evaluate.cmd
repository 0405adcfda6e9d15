# The deadline is today; the rival waits longer.
haggle evaluate tests/cli/screens/deadline-today.json
