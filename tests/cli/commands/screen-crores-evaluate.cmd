# Crores: the averages do not fit the table and stand in the sentences.
haggle evaluate tests/cli/screens/crores.json
