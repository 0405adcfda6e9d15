# A name of forty characters.
haggle stay tests/cli/screens/long-names.json
