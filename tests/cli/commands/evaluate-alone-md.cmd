# An example evaluated, as Markdown.
haggle evaluate scenarios/examples/l4-alone.json --format md
