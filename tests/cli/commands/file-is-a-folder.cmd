# A folder instead of a file: status 4.
haggle evaluate scenarios
