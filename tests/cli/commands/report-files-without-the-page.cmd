# The same of a program that was built without its page.
haggle report scenarios/examples/l5-mle-against-google.json -o {folder}/report
needs: no page
