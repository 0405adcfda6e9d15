# A declined and a lapsed offer pay more and win nothing.
haggle stay tests/cli/screens/declined-and-lapsed.json
