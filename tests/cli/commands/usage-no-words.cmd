# No words at all: the help, and status 2.
haggle
