# A state without income tax, with what it takes besides.
haggle tax --wages 250,000 --state Washington --format md
