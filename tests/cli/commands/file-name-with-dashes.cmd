# After -- a word is no option.
haggle evaluate -- --format
