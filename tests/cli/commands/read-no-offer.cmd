# A text without an offer gives no case.
haggle read tests/letters/texts/no-letter.txt
