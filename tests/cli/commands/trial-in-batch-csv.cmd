# The same of a table of offers.
haggle batch --csv --set offers[0].base=180k --set offers[0].stock.growth=0%
stdin:
company,base,units,price
Amazon,170k,700,222.50
Meta,200k,100,
