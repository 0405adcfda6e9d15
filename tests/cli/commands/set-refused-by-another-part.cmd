# What is wrong only together with the rest.
haggle set {folder}/case.json offers.amazon.grant.units=
copy: scenarios/examples/l5-mle-against-google.json
