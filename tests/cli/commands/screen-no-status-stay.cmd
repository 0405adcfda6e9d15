# A rival whose status the case does not state is compared, and called so.
haggle stay tests/cli/screens/no-status.json
