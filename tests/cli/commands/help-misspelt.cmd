# Help on a word that is nearly a topic.
haggle help vestin
