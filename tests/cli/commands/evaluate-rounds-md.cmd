# An example evaluated, as Markdown.
haggle evaluate scenarios/examples/mle-negotiation-in-rounds.json --format md
