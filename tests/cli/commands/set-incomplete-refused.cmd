# A step may not add a fault of its own.
haggle set {folder}/case.json offers.amazon.grant.units=many offers.amazon.start=soon
case:
{
  "offers": [
    {"company": "Amazon", "level": "L5"}
  ]
}
