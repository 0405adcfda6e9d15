# A folder of templates that does not exist.
haggle counter scenarios/examples/l5-mle-against-google.json --only counter_email --templates nosuch
