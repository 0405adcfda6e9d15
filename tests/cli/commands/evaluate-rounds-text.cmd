# An example evaluated, as text.
haggle evaluate scenarios/examples/mle-negotiation-in-rounds.json --format text --full
