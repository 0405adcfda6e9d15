# Nothing at all: ways to begin.
haggle
