# A case from standard input goes to standard output, changed; what is said goes to standard error.
haggle set - offers.amazon.base=150k
stdin: scenarios/examples/l4-alone.json
