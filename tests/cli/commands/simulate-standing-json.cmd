haggle simulate tests/cli/screens/declined-and-lapsed.json --paths 1000 --months 24 --format json
