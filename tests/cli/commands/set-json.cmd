# A value may be JSON of any kind.
haggle set {folder}/case.json 'candidate.stay=[{"months": 36}]' 'offers.amazon.raises=[{"month": 13, "percent": "3%"}]'
copy: scenarios/examples/l5-mle-against-google.json
