# A change that is tried: the answer is that of the changed case, and the file stays.
haggle stay {folder}/case.json --months 24 --format csv --set offers.amazon.base=185k --set offers.amazon.sign_on[0]=90k
copy: scenarios/examples/l5-mle-against-google.json
