# Euros: no sign of another currency where it should not stand.
haggle counter tests/cli/letters/euros.json --format json
