# The whole script of a negotiation with rounds.
haggle counter scenarios/examples/mle-negotiation-in-rounds.json --script -
