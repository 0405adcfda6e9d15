# Rupees: no sign of another currency where it should not stand.
haggle stay tests/cli/letters/rupees.json --full
