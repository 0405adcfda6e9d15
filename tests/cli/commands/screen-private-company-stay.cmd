# Shares of a private company, on paper.
haggle stay tests/cli/screens/private-company.json
