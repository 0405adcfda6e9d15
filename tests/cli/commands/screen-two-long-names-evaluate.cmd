# Two names of forty characters.
haggle evaluate tests/cli/screens/two-long-names.json
