# One message of the script.
haggle counter scenarios/examples/l5-mle-against-google.json --only counter_email
