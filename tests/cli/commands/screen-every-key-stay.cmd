# A case with every key, on the first screen of stay.
haggle stay tests/cli/full_case.json
