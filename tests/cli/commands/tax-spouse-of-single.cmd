# A spouse's wages on a return of one.
haggle tax --wages 200k --spouse-wages 100k --state WA
