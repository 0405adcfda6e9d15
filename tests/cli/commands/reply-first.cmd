# The first answer: what the letter said before is kept as a round of its own.
haggle reply {folder}/case.json --base 180k --sign-on 90k
copy: scenarios/examples/l5-mle-against-google.json
