# Every line of a year's tax, in California: a credit that has run out, a cap on what is deducted.
haggle tax --wages 300k --state CA --year 2025
