# Units need a price.
haggle --company Amazon --base 170k --units 700
