# An option without its argument.
haggle evaluate case.json --format
