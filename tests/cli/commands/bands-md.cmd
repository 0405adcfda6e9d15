# As Markdown.
haggle bands --role mle --level L5 --format md
