# A case without a command is evaluated.
haggle scenarios/examples/l4-alone.json
