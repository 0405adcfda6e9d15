# Only the company has the last word.
haggle reply {folder}/case.json --by me --said final
copy: scenarios/examples/mle-negotiation-in-rounds.json
