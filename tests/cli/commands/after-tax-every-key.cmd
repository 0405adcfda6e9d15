# Several offers, one declined, one in another currency, private equity, benefits.
haggle evaluate tests/cli/full_case.json --after-tax
