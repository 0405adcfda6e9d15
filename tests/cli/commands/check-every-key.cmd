# The same checked.
haggle check tests/cli/full_case.json
