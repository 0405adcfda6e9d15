# A rival that no request can reach.
haggle stay tests/cli/screens/far-above.json
