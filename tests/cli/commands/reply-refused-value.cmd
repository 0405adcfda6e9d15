# A letter in units is answered in units.
haggle reply {folder}/case.json --value 200k
copy: scenarios/examples/mle-negotiation-in-rounds.json
