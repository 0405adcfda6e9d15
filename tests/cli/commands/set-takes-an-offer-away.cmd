# An offer taken away.
haggle set {folder}/case.json offers.google=
copy: scenarios/examples/l5-mle-against-google.json
