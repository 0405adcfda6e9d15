# An argument for an option that takes none.
haggle --help=all
