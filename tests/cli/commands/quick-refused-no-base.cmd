# A quick offer needs a base.
haggle --company Amazon
