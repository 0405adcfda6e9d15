# One role, level and place.
haggle bands --role sde --level L5 --location 'Seattle, WA'
