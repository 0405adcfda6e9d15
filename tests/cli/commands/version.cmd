# The version.
haggle --version
