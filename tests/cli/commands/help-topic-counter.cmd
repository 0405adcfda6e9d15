# A topic that is a command too: it says where the options are.
haggle help counter
