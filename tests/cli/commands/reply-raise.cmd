# The company moved: the round, the letter as it now is, what it is worth, what to say next.
haggle reply {folder}/case.json --base 185k --units 650 --date 2026-11-25 --note 'by phone'
copy: scenarios/examples/mle-negotiation-in-rounds.json
