# More than there is.
haggle tax --wages 10k --state WA --deferral 20k
