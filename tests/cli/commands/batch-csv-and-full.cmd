# A table has no room for everything.
haggle batch --csv --full
