# The page is a file, named on the command line or after the case; it says how to open it.
haggle page scenarios/examples/l5-mle-against-google.json -o {folder}/offers.html
needs: page
