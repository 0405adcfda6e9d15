# A message that does not exist.
haggle counter scenarios/examples/l5-mle-against-google.json --only counter_mail
