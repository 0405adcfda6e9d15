# Stays of 18 and 36 months.
haggle stay tests/cli/screens/two-stays.json
