# A rival in a line of words.
haggle stay --company Amazon --level L5 --base 170k --sign-on 60k,45k --units 700 --price 222.50 --months 24,48 --format csv --vs 'Google: base 182k, bonus 15%, sign-on 20k, grant 240k, written'
