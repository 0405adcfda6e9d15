# A folder of tables needs tables.
haggle stay scenarios/examples/l4-alone.json --format md -o tables
