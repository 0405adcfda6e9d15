# A table without even the names of its columns.
haggle batch --csv
