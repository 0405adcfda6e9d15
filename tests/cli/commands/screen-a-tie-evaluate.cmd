# Two equal offers.
haggle evaluate tests/cli/screens/a-tie.json
