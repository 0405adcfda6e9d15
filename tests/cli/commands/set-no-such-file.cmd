# A file that is not there.
haggle set {folder}/case.json offers.amazon.base=1
