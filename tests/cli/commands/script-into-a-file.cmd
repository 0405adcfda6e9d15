# The whole script into a file.
haggle counter scenarios/examples/l5-mle-against-google.json --script {folder}/script.md
