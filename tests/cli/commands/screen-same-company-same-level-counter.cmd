# Two teams of one company at one level.
haggle counter tests/cli/screens/same-company-same-level.json
