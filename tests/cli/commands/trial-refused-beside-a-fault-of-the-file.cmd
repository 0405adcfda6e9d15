# A fault of the file keeps its line and column in the file, whatever is tried.
haggle check tests/cli/errors/level-l9.json --set offers[0].id=a --set offers[0].base=1x
