# What was asked for is granted.
haggle counter tests/cli/screens/granted.json
