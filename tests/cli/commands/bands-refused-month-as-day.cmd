# A month where a day is needed.
haggle bands --as-of 2026-02
