# The step that completes it tells the pay.
haggle set {folder}/case.json offers.amazon.base=170k
case:
{
  "offers": [
    {"company": "Amazon", "level": "L5"}
  ]
}
