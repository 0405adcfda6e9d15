# A change may mend what the file has wrong.
haggle check tests/cli/errors/level-l9.json --set offers[0].level=L5
