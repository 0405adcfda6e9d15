haggle counter tests/cli/screens/declined-and-lapsed.json --set offers.amazon.status=declined
