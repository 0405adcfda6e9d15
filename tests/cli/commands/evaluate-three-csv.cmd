# Three offers beside a current job, as csv.
haggle evaluate tests/cli/three_offers.json --format csv
