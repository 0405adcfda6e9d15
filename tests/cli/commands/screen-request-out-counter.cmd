# A request is out.
haggle counter tests/cli/screens/request-out.json
