# Shares of a private company, on paper.
haggle counter tests/cli/screens/private-company.json
