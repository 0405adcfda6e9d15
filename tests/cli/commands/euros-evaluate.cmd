# Euros: no sign of another currency where it should not stand.
haggle evaluate tests/cli/letters/euros.json --full
