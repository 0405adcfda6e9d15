# As Markdown.
haggle simulate scenarios/examples/l5-mle-against-google.json --paths 20000 --format md
