# A name of forty characters.
haggle evaluate tests/cli/screens/long-names.json
