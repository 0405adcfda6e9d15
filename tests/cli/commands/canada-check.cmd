# Canada: no sign of another currency where it should not stand.
haggle check tests/cli/currencies/canada.json
