# A format that the command does not have.
haggle check case.json --format csv
