# Options of a record without add.
haggle bands --low 100k
