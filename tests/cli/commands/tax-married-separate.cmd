# A filing status that is not worked out.
haggle tax --wages 200k --state WA --filing married_separate
