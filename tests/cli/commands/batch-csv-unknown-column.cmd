# A column that is not known: the likely one, and all there are.
haggle batch --csv
stdin:
company,base,sing_on_1
Zoo,1,2
