# The same by letter.
haggle -h
