# Yes to all that was asked.
haggle reply {folder}/case.json --said yes --date 2026-11-26
copy: scenarios/examples/mle-negotiation-in-rounds.json
