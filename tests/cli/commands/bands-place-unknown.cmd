# A place in no market.
haggle bands --role sde --level L4 --location Mars
