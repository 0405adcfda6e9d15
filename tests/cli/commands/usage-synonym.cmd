# A word that people use for a command.
haggle Compare case.json
