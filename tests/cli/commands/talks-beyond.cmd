# A rival that no request can reach: said first.
haggle counter tests/cli/talks/beyond.json
