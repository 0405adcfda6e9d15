# Figures older than two years are marked.
haggle bands --role sde --level L5 --component total --as-of 2030-01-01
