# An empty list of sign-ons is none.
haggle evaluate --company Amazon --base 170k --sign-on '' --format csv
