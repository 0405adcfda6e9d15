# A case from standard input.
haggle evaluate - --format csv
stdin: scenarios/examples/l4-alone.json
