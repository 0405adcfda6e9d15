# Two levels of one company.
haggle stay tests/cli/screens/same-company.json
