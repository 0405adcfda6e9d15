# The same without a command.
haggle - --format csv
stdin: scenarios/examples/l4-alone.json
