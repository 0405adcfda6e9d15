# A loss that is no amount.
haggle simulate scenarios/examples/l4-alone.json --below much
