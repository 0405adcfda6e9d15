# Pounds: no sign of another currency where it should not stand.
haggle evaluate tests/cli/letters/pounds.json --full
