# A base that is no amount.
haggle --company Amazon --base lots
