# Canada: no sign of another currency where it should not stand.
haggle evaluate tests/cli/currencies/canada.json --format csv
