# Two equal offers.
haggle stay tests/cli/screens/a-tie.json
