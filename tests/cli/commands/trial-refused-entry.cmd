# A list grows at its end alone.
haggle check scenarios/examples/l5-mle-against-google.json --set offers.amazon.sign_on[4]=10k
