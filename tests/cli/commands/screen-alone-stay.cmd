# One offer alone by the month one leaves.
haggle stay scenarios/examples/l4-alone.json
