# No table compares a declined or lapsed offer.
haggle evaluate tests/cli/screens/declined-and-lapsed.json --format csv
