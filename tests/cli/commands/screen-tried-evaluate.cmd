# What is tried on a case is named in the next command.
haggle evaluate scenarios/examples/l4-alone.json --vs "Google: base 182k, bonus 15%, sign-on 20k, grant 240k, written" --set offers.amazon.base=150k
