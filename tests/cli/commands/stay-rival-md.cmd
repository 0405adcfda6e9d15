# The same as Markdown.
haggle stay scenarios/examples/l5-mle-against-google.json --format md
