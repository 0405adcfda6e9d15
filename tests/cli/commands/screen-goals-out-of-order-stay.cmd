# A goal below the offer: the rest is told, and why no request is.
haggle stay tests/cli/screens/goals-out-of-order.json
