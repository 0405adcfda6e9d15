# Help on a word that people use for a command.
haggle help spreadsheet
