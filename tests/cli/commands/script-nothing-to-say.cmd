# A message for which the case gives no ground.
haggle counter scenarios/examples/l4-alone.json --only next_round
