# A part that does not exist.
haggle bands --component bas
