# A quick offer, checked.
haggle check --company Amazon --base 170k
