# Two levels of one company.
haggle evaluate tests/cli/screens/same-company.json
