# More than anybody has.
haggle tax --wages 2,000,000,000 --state WA
