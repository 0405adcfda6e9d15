# The same by the month one leaves.
haggle stay tests/cli/three_offers.json
