# A goal below the offer: the rest is told, and why no request is.
haggle evaluate tests/cli/screens/goals-out-of-order.json
