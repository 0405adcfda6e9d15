# Months of one's own.
haggle stay tests/cli/screens/no-status.json --months 6,30
