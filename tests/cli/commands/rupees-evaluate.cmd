# Rupees: no sign of another currency where it should not stand.
haggle evaluate tests/cli/letters/rupees.json --full
