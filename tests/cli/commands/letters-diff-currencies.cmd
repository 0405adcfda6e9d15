# Two currencies: each amount in its own, and no difference.
haggle diff tests/cli/letters/rupees.json tests/cli/letters/canada.json
