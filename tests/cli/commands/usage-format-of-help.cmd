# Help is text.
haggle help --format json
