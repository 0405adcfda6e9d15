# An example evaluated, as text.
haggle evaluate scenarios/examples/l5-mle-against-google.json --format text --full
