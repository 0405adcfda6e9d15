# Chances are of those that can be taken.
haggle simulate tests/cli/screens/declined-and-lapsed.json --paths 1000
