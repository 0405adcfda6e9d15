# There are two sides.
haggle reply {folder}/case.json --by them --base 1k
copy: scenarios/examples/mle-negotiation-in-rounds.json
