# The case goes to a file.
haggle read tests/letters/texts/chat-short.txt -o {folder}/case.json
