# A level with no figure of its own: the nearest role, and what is not known.
haggle bands --role as --level L8
