# Prices that the case lets grow.
haggle evaluate tests/cli/screens/prices-grow.json
