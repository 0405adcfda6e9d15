# L9 is no level of Amazon under any name.
haggle evaluate --company "Amazon.com Services LLC" --level L9 --base 170k
