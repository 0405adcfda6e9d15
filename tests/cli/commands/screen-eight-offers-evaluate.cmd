# Eight offers, one with a long name.
haggle evaluate tests/cli/screens/eight-offers.json
