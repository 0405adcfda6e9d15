# An unknown format.
haggle evaluate case.json --format xml
