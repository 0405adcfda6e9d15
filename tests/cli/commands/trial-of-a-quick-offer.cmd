# An offer by options is named by its company.
haggle check --company Amazon --level L5 --base 170k --set offers.amazon.start=2027-01-11
