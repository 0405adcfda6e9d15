# Three offers and a current job: who wins for how long a stay.
haggle stay tests/cli/three_offers.json --full
