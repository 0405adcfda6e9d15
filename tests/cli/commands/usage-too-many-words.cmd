# More words than any command takes.
haggle a b c d e f g h i
