# A rival whose status the case does not state is compared, and called so.
haggle evaluate tests/cli/screens/no-status.json
