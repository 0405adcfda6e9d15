# How long a stay, from a case that uses every key.
haggle stay tests/cli/full_case.json --full
