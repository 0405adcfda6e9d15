# One part of the pay.
haggle bands --role SDE --level 5 --component base
