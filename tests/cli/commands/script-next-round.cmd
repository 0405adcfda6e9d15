# The message for the next round.
haggle counter scenarios/examples/mle-negotiation-in-rounds.json --only next_round
