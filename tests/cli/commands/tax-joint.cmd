# Both spouses, a deferral.
haggle tax --wages 180k --spouse-wages 120k --filing mfj --state PA --deferral 23500 --locality Philadelphia
