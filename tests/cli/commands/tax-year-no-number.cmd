# No year.
haggle tax --wages 200k --state WA --year next
