# A report of nothing.
haggle report -o {folder}
