# Two currencies and rounds.
haggle evaluate tests/cli/letters/mixed.json --full
