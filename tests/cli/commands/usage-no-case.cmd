# A command without its case.
haggle evaluate
