# No case is asked for.
haggle tax case.json --wages 200k --state WA
