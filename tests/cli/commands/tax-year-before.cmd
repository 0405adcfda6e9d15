# A year before the figures.
haggle tax --wages 200k --state WA --year 2024
