# What to ask for, as Markdown.
haggle counter scenarios/examples/l5-mle-against-google.json --format md
