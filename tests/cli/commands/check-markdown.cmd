# What check finds, as Markdown.
haggle check scenarios/examples/l5-mle-against-google.json --format md
