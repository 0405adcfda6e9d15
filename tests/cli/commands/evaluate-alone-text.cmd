# An example evaluated, as text.
haggle evaluate scenarios/examples/l4-alone.json --format text --full
