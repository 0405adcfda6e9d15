# A case that uses every key.
haggle simulate tests/cli/full_case.json --paths 20000 --full
