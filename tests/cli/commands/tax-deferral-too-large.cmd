# More than may be deferred.
haggle tax --wages 200k --state WA --deferral 40k
