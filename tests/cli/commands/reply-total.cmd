# A total of year 1 alone.
haggle reply {folder}/case.json --total 250k
copy: scenarios/examples/mle-negotiation-in-rounds.json
