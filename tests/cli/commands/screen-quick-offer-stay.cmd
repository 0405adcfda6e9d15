# The same by the month one leaves.
haggle stay --company Amazon --level L5 --base 170k --units 500 --price 200
