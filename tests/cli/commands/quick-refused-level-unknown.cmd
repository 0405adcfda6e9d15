# A level that Amazon does not have.
haggle --company Amazon --base 170k --level 'SDE II'
