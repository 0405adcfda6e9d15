# One case, before and after a change.
haggle diff scenarios/examples/l5-mle-against-google.json --set offers.amazon.base=180k --set offers.google.base=180k
