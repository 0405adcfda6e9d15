# A letter in rupees with its stock in dollars, without a file.
haggle evaluate --company Amazon --level L5 --base 42L --sign-on 12L,9.5L --units 290 --price 222.50 --currency INR --usd 88.40 --format csv
