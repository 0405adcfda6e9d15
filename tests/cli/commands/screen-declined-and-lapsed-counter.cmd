# A declined and a lapsed offer pay more and win nothing.
haggle counter tests/cli/screens/declined-and-lapsed.json
