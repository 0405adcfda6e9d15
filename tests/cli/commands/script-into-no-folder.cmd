# A script that cannot be written: status 4.
haggle counter scenarios/examples/l5-mle-against-google.json --script {folder}/no/script.md
