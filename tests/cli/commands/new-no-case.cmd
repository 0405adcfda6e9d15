# A file that is no case is not continued.
haggle new README.md
