# A number that is none.
haggle tax --wages 200k --state WA --dependents 99
