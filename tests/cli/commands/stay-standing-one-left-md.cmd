# All rivals are out: one offer is left, and nothing is compared.
haggle stay tests/cli/screens/declined-and-lapsed.json --set offers.stripe.status=declined --months 24,48 --format md
