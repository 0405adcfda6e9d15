# A stay that is too long.
haggle --company Amazon --base 170k --stay 61
