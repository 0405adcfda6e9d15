# Units before their price: a step on the way.
haggle set {folder}/case.json offers.amazon.grant.units=700
case:
{
  "offers": [
    {"company": "Amazon", "level": "L5"}
  ]
}
