# Several members at once: what changed, and what that does to pay. The rest of the file stays.
haggle set {folder}/case.json offers.amazon.base=180k offers.amazon.sign_on[0]=80,000 'people.team=the "A" team' offers.google.status= rounds[+].by=company
copy: scenarios/examples/l5-mle-against-google.json
