# Where an offer would stand.
haggle bands scenarios/examples/l4-alone.json --set offers.amazon.base=150k
