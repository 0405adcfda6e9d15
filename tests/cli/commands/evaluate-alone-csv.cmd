# An example evaluated, as CSV.
haggle evaluate scenarios/examples/l4-alone.json --format csv
