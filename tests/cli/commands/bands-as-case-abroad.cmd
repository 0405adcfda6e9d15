# The same abroad: the grant is told in units, which make none without a price.
haggle bands --role sde --level L5 --location Hyderabad --as-of 2026-11-25 --as-case
