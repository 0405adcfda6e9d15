# An id that no offer has.
haggle check scenarios/examples/l5-mle-against-google.json --set offers.amazn.base=170k
