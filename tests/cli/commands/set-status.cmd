# What the sentence on a missing status says to type: an id that is no plain word goes by its number.
haggle set {folder}/case.json 'offers[1].status=written'
case:
{ "offers": [ { "company": "Amazon", "base": 170000, "status": "written" }, { "company": "Zyx Labs", "base": 180000 } ] }
