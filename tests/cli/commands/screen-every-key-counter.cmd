# A case with every key, on the first screen of counter.
haggle counter tests/cli/full_case.json
