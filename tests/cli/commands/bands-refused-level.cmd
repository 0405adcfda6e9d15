# A level that Amazon does not have.
haggle bands --level L9
