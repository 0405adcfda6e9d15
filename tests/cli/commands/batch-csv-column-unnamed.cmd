# A column without a name.
haggle batch --csv
stdin:
company,base,
Zoo,1,2
