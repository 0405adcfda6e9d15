# Shares of a private company, on paper.
haggle evaluate tests/cli/screens/private-company.json
