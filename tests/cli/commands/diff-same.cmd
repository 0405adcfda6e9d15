# Nothing changed.
haggle diff scenarios/examples/l5-mle-against-google.json scenarios/examples/l5-mle-against-google.json
