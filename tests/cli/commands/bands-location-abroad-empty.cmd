# A country of which nothing is known.
haggle bands --location Luxembourg --role sde
