# Crores: the averages do not fit the table and stand in the sentences.
haggle counter tests/cli/screens/crores.json
