# A letter in rupees against one in dollars: the request is in rupees.
haggle stay tests/cli/screens/two-currencies.json
