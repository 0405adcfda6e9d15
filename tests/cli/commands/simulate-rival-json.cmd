# As JSON, on one thread.
haggle simulate scenarios/examples/l5-mle-against-google.json --paths 20000 --threads 1 --format json
