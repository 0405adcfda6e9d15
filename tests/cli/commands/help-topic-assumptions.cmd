# A topic with a list.
haggle help assumptions
