# The answers end too soon.
haggle bands add --role sde
stdin:
L4
