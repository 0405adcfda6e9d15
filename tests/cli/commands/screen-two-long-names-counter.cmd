# Two names of forty characters.
haggle counter tests/cli/screens/two-long-names.json
