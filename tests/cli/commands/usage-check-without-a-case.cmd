# The same for check.
haggle check
