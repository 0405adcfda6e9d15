# The formats in help are those of the command.
haggle batch --help
