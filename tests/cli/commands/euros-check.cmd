# Euros: no sign of another currency where it should not stand.
haggle check tests/cli/letters/euros.json
