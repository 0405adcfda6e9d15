# A grant in dollars, for who stays four years.
haggle counter tests/cli/talks/dollars.json
