# The same digits on four threads.
haggle simulate scenarios/examples/l5-mle-against-google.json --paths 20000 --threads 4 --format json
