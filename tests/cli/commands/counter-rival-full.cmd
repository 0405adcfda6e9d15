# All there is.
haggle counter scenarios/examples/l5-mle-against-google.json --format text --full
