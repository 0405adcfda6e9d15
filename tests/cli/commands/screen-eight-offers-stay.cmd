# Eight offers, one with a long name.
haggle stay tests/cli/screens/eight-offers.json
