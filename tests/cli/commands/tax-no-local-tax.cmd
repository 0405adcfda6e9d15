# A city where none is known.
haggle tax --wages 200k --state TX --locality Austin
