# A command of two words has help of its own.
haggle help bands add
