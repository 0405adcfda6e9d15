# Help on a command with a word behind it.
haggle help stay case.json
