# Three cases.
haggle diff scenarios/examples/l4-alone.json scenarios/examples/l5-mle-against-google.json scenarios/examples/mle-negotiation-in-rounds.json
