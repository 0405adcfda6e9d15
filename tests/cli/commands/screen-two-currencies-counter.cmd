# A letter in rupees against one in dollars: the request is in rupees.
haggle counter tests/cli/screens/two-currencies.json
