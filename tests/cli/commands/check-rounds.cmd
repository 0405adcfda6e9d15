# An example is plausible: status 0.
haggle check scenarios/examples/mle-negotiation-in-rounds.json
