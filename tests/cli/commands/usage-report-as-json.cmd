# A report has no formats.
haggle report scenarios/examples/l5-mle-against-google.json -o {folder} --format json
