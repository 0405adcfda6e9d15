# The offer that is negotiated is declined: another may be.
haggle evaluate tests/cli/screens/declined-and-lapsed.json --set offers.amazon.status=declined
