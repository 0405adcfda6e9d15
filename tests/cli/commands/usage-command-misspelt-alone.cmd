# A misspelt command without a case.
haggle chek
