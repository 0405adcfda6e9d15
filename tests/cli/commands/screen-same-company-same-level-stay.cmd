# Two teams of one company at one level.
haggle stay tests/cli/screens/same-company-same-level.json
