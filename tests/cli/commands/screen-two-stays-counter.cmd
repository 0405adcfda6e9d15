# Stays of 18 and 36 months.
haggle counter tests/cli/screens/two-stays.json
