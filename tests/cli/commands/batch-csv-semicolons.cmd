# Columns separated by something else than commas.
haggle batch --csv
stdin:
company;base
Zoo;1
