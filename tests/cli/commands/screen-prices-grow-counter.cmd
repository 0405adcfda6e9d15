# Prices that the case lets grow.
haggle counter tests/cli/screens/prices-grow.json
