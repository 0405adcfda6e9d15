# Offers in several currencies: comparisons in that of the case.
haggle simulate tests/cli/letters/mixed.json --paths 20000 --full
