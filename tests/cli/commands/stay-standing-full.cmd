# Nobody who cannot be taken leads, at any price.
haggle stay tests/cli/screens/declined-and-lapsed.json --full
