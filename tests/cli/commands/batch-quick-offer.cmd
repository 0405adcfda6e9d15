# An offer by options is not a stream of cases.
haggle batch --company Zoo --base 1
