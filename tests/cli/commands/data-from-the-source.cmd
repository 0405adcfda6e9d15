# The data files of the source are those in the program.
haggle evaluate scenarios/examples/l4-alone.json --data bands/data --format csv
