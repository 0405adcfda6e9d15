# What to ask for, from an example, as text.
haggle counter scenarios/examples/l5-mle-against-google.json --format text
