# What is so already is left as it is written.
haggle set {folder}/case.json offers.amazon.base=175000 offers.google.bonus.target=15%
copy: scenarios/examples/l5-mle-against-google.json
