# A key that is misspelt.
haggle check scenarios/examples/l5-mle-against-google.json --set offers.google.bse=170k
