# A list takes numbers.
haggle set {folder}/case.json offers.amazon.sign_on.second=180k
copy: scenarios/examples/l5-mle-against-google.json
