# A report needs a folder.
haggle report scenarios/examples/l5-mle-against-google.json
