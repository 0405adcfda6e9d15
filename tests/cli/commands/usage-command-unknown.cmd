# A command that does not exist.
haggle frobnicate case.json
