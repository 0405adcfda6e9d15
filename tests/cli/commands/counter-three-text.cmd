# What to ask for, with two rivals and a current job.
haggle counter tests/cli/three_offers.json
