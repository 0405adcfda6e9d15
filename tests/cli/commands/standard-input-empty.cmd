# Nothing on standard input.
haggle evaluate -
