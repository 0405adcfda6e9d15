# The change that is at fault is named.
haggle check scenarios/examples/l5-mle-against-google.json --set offers.amazon.level=L6 --set offers.amazon.base=17ok
