# Help beside a command is the same help.
haggle evaluate --help
