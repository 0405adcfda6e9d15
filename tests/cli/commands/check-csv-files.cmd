# An answer without tables is one file.
haggle check scenarios/examples/l4-alone.json --format csv -o {folder}/tables --bom
