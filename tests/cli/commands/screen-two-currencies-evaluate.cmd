# A letter in rupees against one in dollars: the request is in rupees.
haggle evaluate tests/cli/screens/two-currencies.json
