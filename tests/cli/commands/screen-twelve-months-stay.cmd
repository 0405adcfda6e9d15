# Twelve months of one's own have twelve lines.
haggle stay scenarios/examples/l4-alone.json --months 1,2,3,4,5,6,7,8,9,10,11,12
