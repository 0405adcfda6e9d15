# Three offers beside a current job, as text.
haggle evaluate tests/cli/three_offers.json --format text --full
