# A stay that is no whole number.
haggle --company Amazon --base 170k --stay 24.5
