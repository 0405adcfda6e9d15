# The same as CSV.
haggle bands --case scenarios/examples/l5-mle-against-google.json --format csv
