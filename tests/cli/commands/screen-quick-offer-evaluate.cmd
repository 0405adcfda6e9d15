# An offer by options: the next command is named without a case.
haggle evaluate --company Amazon --level L5 --base 170k --units 500 --price 200
