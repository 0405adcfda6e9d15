# Nothing realistic turns the order.
haggle counter tests/cli/screens/nothing-flips.json
