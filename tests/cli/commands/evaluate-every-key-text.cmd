# A case that uses every key of the format.
haggle evaluate tests/cli/full_case.json --full
