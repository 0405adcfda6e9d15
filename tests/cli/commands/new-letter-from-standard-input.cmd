# The answers come from standard input; a letter cannot.
haggle new {folder}/offer.json --letter -
