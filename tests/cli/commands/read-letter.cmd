# A letter becomes a case; what was read, and from which words, goes to standard error.
haggle read tests/letters/texts/amazon-formal-lump.txt
