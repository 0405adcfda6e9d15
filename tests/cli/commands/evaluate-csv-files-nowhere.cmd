# A file stands where the folder should: nothing is written.
haggle evaluate scenarios/examples/l4-alone.json --format csv -o README.md/tables
