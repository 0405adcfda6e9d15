# No case at all.
haggle diff
