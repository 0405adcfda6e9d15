# A grant in dollars.
haggle evaluate tests/cli/screens/grant-in-dollars.json
