# A case that is being filled in may be set step by step.
haggle set {folder}/case.json offers.amazon.grant.units=700 offers.amazon.grant.price=222.50
case:
{
  "offers": [
    {"company": "Amazon", "level": "L5"}
  ]
}
