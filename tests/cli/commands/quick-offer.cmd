# An offer by options.
haggle evaluate --company Amazon --level L5 --base 170k --sign-on 60k,45k --units 700 --price 222.50 --full
