# Nothing realistic turns the order.
haggle evaluate tests/cli/screens/nothing-flips.json
