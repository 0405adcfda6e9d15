# A change that moves no pay.
haggle set {folder}/case.json candidate.name=Ada
copy: scenarios/examples/l5-mle-against-google.json
