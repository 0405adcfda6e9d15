# How long a stay, from an offer by options.
haggle stay --company Amazon --level L5 --base 170k --sign-on 60k,45k --units 700 --price 222.50 --full
