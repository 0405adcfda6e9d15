# The same for stay.
haggle stay
