# A chance without its percent sign.
haggle simulate scenarios/examples/l4-alone.json --leave 0.15
