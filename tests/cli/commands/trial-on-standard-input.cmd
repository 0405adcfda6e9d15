# Tried on standard input as well.
haggle check - --set offers.amazon.base=90k
stdin: scenarios/examples/l4-alone.json
