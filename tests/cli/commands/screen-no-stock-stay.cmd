# Two offers without stock: the lead turns with the sign-on.
haggle stay tests/cli/screens/no-stock.json
