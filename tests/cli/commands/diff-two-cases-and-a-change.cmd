# The change belongs to the second.
haggle diff scenarios/examples/l5-mle-against-google.json scenarios/examples/l5-mle-against-google.json --set offers.amazon.base=180k --format csv
