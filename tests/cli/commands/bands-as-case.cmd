# The typical letter of a level at a place.
haggle bands --level L5 --location 'Seattle, WA' --as-case
