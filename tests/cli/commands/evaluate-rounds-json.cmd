# An example evaluated, as JSON.
haggle evaluate scenarios/examples/mle-negotiation-in-rounds.json --format json
