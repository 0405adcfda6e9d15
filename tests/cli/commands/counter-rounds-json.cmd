# What to ask for, from an example, as JSON.
haggle counter scenarios/examples/mle-negotiation-in-rounds.json --format json
