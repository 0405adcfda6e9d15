# What the reader refuses is named, and nothing is written.
haggle set {folder}/case.json offers.amazon.base=180k offers.google.base=18x offers.google.bonus=15 offers.amazon.levle=L6
copy: scenarios/examples/l5-mle-against-google.json
