# An option of another command.
haggle evaluate scenarios/examples/l5-mle-against-google.json --months 12
