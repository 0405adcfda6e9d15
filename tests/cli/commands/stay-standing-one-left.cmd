haggle stay tests/cli/screens/declined-and-lapsed.json --set offers.stripe.status=declined
