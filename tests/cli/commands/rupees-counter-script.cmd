# Rupees: no sign of another currency where it should not stand.
haggle counter tests/cli/letters/rupees.json --script -
