# Nothing to record.
haggle reply {folder}/case.json --note hello
copy: scenarios/examples/mle-negotiation-in-rounds.json
