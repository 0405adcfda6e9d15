# What was asked for; the letter stays as it is.
haggle reply {folder}/case.json --by me --base 185k --sign-on 100k,80k --units 1500
copy: scenarios/examples/l5-mle-against-google.json
