# An unknown letter.
haggle evaluate case.json -x
