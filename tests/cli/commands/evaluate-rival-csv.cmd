# An example evaluated, as CSV.
haggle evaluate scenarios/examples/l5-mle-against-google.json --format csv
