# A dialogue keeps its case in a file.
haggle new -
