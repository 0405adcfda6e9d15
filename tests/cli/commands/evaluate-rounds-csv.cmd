# An example evaluated, as CSV.
haggle evaluate scenarios/examples/mle-negotiation-in-rounds.json --format csv
