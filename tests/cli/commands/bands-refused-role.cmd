# A role that does not exist.
haggle bands --role chef
