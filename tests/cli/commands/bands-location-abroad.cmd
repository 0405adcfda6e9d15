# A place outside the United States: the table of its country, in its currency.
haggle bands --location Hyderabad --as-of 2026-11-25
