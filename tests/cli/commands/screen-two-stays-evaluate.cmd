# Stays of 18 and 36 months.
haggle evaluate tests/cli/screens/two-stays.json
