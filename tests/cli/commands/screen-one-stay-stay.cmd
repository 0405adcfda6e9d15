# The case's own single stay.
haggle stay tests/cli/screens/one-stay.json
