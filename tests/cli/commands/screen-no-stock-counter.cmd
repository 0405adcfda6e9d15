# Two offers without stock: the lead turns with the sign-on.
haggle counter tests/cli/screens/no-stock.json
