# A chance of leaving each year instead of the stays of the case.
haggle simulate scenarios/examples/l5-mle-against-google.json --paths 20000 --leave 15% --full
