# A typical letter needs a level and a place.
haggle bands --location Seattle --as-case
