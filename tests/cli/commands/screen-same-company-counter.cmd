# Two levels of one company.
haggle counter tests/cli/screens/same-company.json
