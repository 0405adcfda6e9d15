# Two equal offers.
haggle counter tests/cli/screens/a-tie.json
