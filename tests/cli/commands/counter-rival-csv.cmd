# What to ask for, as CSV.
haggle counter scenarios/examples/l5-mle-against-google.json --format csv
