# The beginning of two options.
haggle --s 60k
