# A misspelt command.
haggle evaluat case.json
