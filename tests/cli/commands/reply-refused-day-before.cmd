# A day before the last round.
haggle reply {folder}/case.json --base 185k --date 2026-11-01
copy: scenarios/examples/mle-negotiation-in-rounds.json
