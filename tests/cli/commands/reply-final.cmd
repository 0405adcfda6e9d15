# A last word without figures.
haggle reply {folder}/case.json --said final
copy: scenarios/examples/mle-negotiation-in-rounds.json
