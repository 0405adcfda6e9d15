# The case's own single stay.
haggle counter tests/cli/screens/one-stay.json
