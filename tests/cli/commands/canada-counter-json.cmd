# Canada: no sign of another currency where it should not stand.
haggle counter tests/cli/currencies/canada.json --format json
