# Canada: no sign of another currency where it should not stand.
haggle stay tests/cli/letters/canada.json --full
