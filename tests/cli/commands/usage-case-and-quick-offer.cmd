# A case and a quick offer.
haggle evaluate case.json --base 170k
