# From standard input to standard output.
haggle reply - --base 150k
stdin: scenarios/examples/l4-alone.json
