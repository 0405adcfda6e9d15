# Nothing to change.
haggle bands --level L5 --set offers.amazon.base=150k
