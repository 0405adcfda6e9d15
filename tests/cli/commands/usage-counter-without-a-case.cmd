# A command without its case.
haggle counter
