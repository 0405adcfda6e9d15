# A folder of data that does not exist: status 4.
haggle evaluate scenarios/examples/l4-alone.json --data nosuch
