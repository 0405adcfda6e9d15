# An unknown option.
haggle --fnord
