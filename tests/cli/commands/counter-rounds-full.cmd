# All there is, after rounds.
haggle counter scenarios/examples/mle-negotiation-in-rounds.json --format text --full
