# A grant in dollars.
haggle counter tests/cli/screens/grant-in-dollars.json
