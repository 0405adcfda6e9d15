# More than two have.
haggle tax --wages 1,000,000,000 --spouse-wages 1 --filing married_joint --state WA
