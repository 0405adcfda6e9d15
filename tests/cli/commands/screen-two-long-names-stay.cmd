# Two names of forty characters.
haggle stay tests/cli/screens/two-long-names.json
