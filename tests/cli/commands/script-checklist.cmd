# Before signing.
haggle counter scenarios/examples/mle-negotiation-in-rounds.json --only checklist
