# A team called 7.
haggle check scenarios/examples/l5-mle-against-google.json --set people.team=7
