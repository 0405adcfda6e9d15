# Nothing realistic turns the order.
haggle stay tests/cli/screens/nothing-flips.json
