# Three offers.
haggle simulate tests/cli/three_offers.json --paths 20000 --full
