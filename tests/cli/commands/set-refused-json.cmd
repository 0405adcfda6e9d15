# A slip in JSON.
haggle set {folder}/case.json 'goal={"accept": 1'
copy: scenarios/examples/l5-mle-against-google.json
