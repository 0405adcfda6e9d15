# Pounds: no sign of another currency where it should not stand.
haggle check tests/cli/letters/pounds.json
