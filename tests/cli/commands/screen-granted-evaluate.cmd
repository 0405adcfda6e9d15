# What was asked for is granted.
haggle evaluate tests/cli/screens/granted.json
