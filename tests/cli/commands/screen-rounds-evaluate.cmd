# After rounds: what to do now.
haggle evaluate scenarios/examples/mle-negotiation-in-rounds.json
