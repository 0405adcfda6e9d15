# All of it as Markdown: filing jointly, with a deferral.
haggle evaluate scenarios/examples/l4-alone.json --after-tax --format md --set candidate.filing=mfj --set candidate.tax.spouse_wages=90k --set candidate.tax.deferral=24500
