# An option that a command does not take, and those that do.
haggle diff a.json b.json --base 170k
