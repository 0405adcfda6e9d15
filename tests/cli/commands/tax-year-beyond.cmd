# A year beyond the figures, and Washington's tax on high incomes that begins then.
haggle tax --wages 1.5m --state WA --year 2028
