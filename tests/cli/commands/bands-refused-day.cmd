# A day that does not exist.
haggle bands --as-of 2026-02-30
