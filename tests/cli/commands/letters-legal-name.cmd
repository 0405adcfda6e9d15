# 237,787.50, 238,362.50, 232,300, 232,300: the company's schedule and levels.
haggle evaluate --company "Amazon Web Services, Inc." --level L5 --base 170k --sign-on 60k,45k --units 700 --price 222.50 --format csv
