# An offer that is added member by member.
haggle set {folder}/case.json offers[+].company=Meta offers.meta.base=200k offers.meta.grant.value=400k offers.meta.sign_on=50k,20k
copy: scenarios/examples/l5-mle-against-google.json
