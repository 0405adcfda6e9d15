# What to ask for, from an example, as text.
haggle counter scenarios/examples/l4-alone.json --format text
