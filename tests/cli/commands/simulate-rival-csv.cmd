# Exact figures, and the fans as a table.
haggle simulate scenarios/examples/l5-mle-against-google.json --paths 20000 --format csv
