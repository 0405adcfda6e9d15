# The case's own single stay.
haggle evaluate tests/cli/screens/one-stay.json
