# A city without figures.
haggle tax --wages 200k --state NY --locality Buffalo
