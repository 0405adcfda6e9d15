# The message that the screen points to.
haggle counter tests/cli/screens/no-status.json --only counter_email
