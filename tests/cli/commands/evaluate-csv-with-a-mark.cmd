# For Excel: the table begins with a byte-order mark.
haggle evaluate scenarios/examples/l4-alone.json --format csv --bom
