# A rival that no request can reach.
haggle counter tests/cli/screens/far-above.json
