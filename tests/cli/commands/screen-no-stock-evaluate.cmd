# Two offers without stock: the lead turns with the sign-on.
haggle evaluate tests/cli/screens/no-stock.json
