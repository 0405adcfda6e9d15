# The help.
haggle --help
