# Options may stand anywhere.
haggle --format csv scenarios/examples/l4-alone.json
