# Cases with other offers.
haggle diff scenarios/examples/l4-alone.json scenarios/examples/l5-mle-against-google.json
