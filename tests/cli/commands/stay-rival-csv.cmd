# The same as CSV: every month.
haggle stay scenarios/examples/l5-mle-against-google.json --format csv
