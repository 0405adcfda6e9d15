# A letter is needed.
haggle read
