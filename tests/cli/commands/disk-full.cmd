# A result that cannot be written: status 4.
haggle evaluate scenarios/examples/l4-alone.json
stdout: /dev/full
