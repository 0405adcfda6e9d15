# A misspelt option.
haggle evaluate case.json --fromat json
