# A rival that no request can reach.
haggle evaluate tests/cli/screens/far-above.json
