# No wages.
haggle tax --wages -5 --state WA
