# A report names the files that it wrote.
haggle report scenarios/examples/l5-mle-against-google.json -o {folder}/report
needs: page
