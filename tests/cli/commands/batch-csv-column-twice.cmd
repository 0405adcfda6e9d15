# Two columns of one name.
haggle batch --csv
stdin:
company,base,Base
Zoo,1,2
