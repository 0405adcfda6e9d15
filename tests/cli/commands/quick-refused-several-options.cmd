# Several faults in one run, each by its option.
haggle --company Amazon --level L9 --base 17ok --sign-on 60k,45x --units 700 --price 0 --growth 15 --bonus 1x
