# --redact is one of two manners.
haggle page scenarios/examples/l4-alone.json --redact=wrong -o {folder}/offers.html
