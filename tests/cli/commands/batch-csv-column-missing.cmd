# Without a base no offer has pay.
haggle batch --csv
stdin:
company,level
Zoo,1
