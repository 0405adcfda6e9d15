# Canada: no sign of another currency where it should not stand.
haggle evaluate tests/cli/letters/canada.json --full
