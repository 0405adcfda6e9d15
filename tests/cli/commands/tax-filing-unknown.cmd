# No filing status.
haggle tax --wages 200k --state WA --filing alone
