# A growth without a percent sign.
haggle --company Amazon --base 170k --units 700 --price 222.50 --growth 15
