# A file that does not exist: status 4.
haggle evaluate nosuch.json
