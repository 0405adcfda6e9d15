# A case with a fault is not continued: the fault is named with its place.
haggle new tests/cli/errors/money-negative-base.json
