# A file that is there is left alone.
haggle read tests/letters/texts/chat-short.txt -o README.md
