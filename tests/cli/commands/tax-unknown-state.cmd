# A state without figures is no state without tax.
haggle tax --wages 200k --state OH
