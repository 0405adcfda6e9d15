# What to ask for, from an example, as text.
haggle counter scenarios/examples/mle-negotiation-in-rounds.json --format text
