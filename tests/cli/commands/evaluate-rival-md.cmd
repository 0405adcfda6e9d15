# An example evaluated, as Markdown.
haggle evaluate scenarios/examples/l5-mle-against-google.json --format md
