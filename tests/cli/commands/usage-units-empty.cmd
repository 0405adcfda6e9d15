# Units left empty.
haggle --company Amazon --base 170k --units '' --price 222.50
