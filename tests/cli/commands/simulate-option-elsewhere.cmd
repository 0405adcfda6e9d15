# An option of simulate given to another command.
haggle stay scenarios/examples/l4-alone.json --paths 1000
