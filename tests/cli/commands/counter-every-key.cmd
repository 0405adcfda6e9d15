# What to ask for, from a case that uses every key.
haggle counter tests/cli/full_case.json
