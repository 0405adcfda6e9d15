# Units that are no whole number.
haggle --company Amazon --base 170k --units 7x --price 222.50
