# A rival ahead at two years and behind at four.
haggle evaluate scenarios/examples/l5-mle-against-google.json
