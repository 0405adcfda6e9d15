# A message from standard input.
haggle read -
stdin: tests/letters/texts/chat-short.txt
