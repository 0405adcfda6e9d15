# What a change makes wrong elsewhere is laid to it.
haggle check scenarios/examples/l5-mle-against-google.json --set offers.amazon.id=first --set negotiating=amazon
