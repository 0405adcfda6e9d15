# A name of forty characters.
haggle counter tests/cli/screens/long-names.json
