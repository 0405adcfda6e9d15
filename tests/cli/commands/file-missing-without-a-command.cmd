# A word that is no command and no file: status 4.
haggle nosuch
