# A request is out.
haggle evaluate tests/cli/screens/request-out.json
