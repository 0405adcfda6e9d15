# A declined and a lapsed offer pay more and win nothing.
haggle evaluate tests/cli/screens/declined-and-lapsed.json
