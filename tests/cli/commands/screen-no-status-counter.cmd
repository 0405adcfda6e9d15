# A rival whose status the case does not state is compared, and called so.
haggle counter tests/cli/screens/no-status.json
