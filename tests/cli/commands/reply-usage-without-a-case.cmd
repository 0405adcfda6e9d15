# A reply belongs to a case.
haggle reply --base 150k
