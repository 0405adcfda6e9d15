# A case with every key, on the first screen of evaluate.
haggle evaluate tests/cli/full_case.json
