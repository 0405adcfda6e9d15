# What every level pays.
haggle bands
