# The same as JSON.
haggle evaluate tests/cli/full_case.json --format json
