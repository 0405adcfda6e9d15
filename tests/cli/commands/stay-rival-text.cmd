# Who wins for how long a stay, as text.
haggle stay scenarios/examples/l5-mle-against-google.json --full
