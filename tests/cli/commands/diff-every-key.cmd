# From an example to a case that uses every key.
haggle diff scenarios/examples/mle-negotiation-in-rounds.json tests/cli/full_case.json
