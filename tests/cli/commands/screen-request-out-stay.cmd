# A request is out.
haggle stay tests/cli/screens/request-out.json
