# Pounds: no sign of another currency where it should not stand.
haggle evaluate tests/cli/currencies/pounds.json --format csv
