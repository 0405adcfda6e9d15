# Prices that the case lets grow.
haggle stay tests/cli/screens/prices-grow.json
