# A grant in dollars.
haggle stay tests/cli/screens/grant-in-dollars.json
