# A topic with a case to copy.
haggle help case
