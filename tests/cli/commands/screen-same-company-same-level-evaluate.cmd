# Two teams of one company at one level.
haggle evaluate tests/cli/screens/same-company-same-level.json
