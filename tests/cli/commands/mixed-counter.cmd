# Rounds of a grant that is stated in another currency.
haggle counter tests/cli/letters/mixed.json
