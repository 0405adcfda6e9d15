# How long a stay, for one offer.
haggle stay scenarios/examples/l4-alone.json --full
