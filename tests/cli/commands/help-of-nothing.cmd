# Help on a word that means nothing here.
haggle help frobnicate
