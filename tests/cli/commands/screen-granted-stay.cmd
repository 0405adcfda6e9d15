# What was asked for is granted.
haggle stay tests/cli/screens/granted.json
