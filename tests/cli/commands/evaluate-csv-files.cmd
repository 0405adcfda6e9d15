# A file a table, named after it.
haggle evaluate scenarios/examples/l5-mle-against-google.json --format csv --output {folder}/tables
