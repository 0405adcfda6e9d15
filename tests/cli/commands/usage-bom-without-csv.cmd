# What is about CSV alone is refused elsewhere.
haggle evaluate scenarios/examples/l4-alone.json --bom
