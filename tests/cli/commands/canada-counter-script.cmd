# Canada: no sign of another currency where it should not stand.
haggle counter tests/cli/letters/canada.json --script -
