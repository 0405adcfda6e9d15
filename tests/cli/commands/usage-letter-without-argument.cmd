# A letter without its argument.
haggle evaluate case.json -o
