# A program that was built without its page says what to install: status 4.
haggle page scenarios/examples/l5-mle-against-google.json -o {folder}/offers.html
needs: no page
