# A quick offer needs a company.
haggle --base 170k
