# The second case does not exist: status 4.
haggle diff scenarios/examples/l5-mle-against-google.json nosuch.json
