# Three offers, one of them private, and the current job.
haggle evaluate tests/cli/three_offers.json
