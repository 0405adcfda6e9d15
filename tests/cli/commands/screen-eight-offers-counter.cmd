# Eight offers, one with a long name.
haggle counter tests/cli/screens/eight-offers.json
