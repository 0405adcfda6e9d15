# What a better offer changed, as json.
haggle diff scenarios/examples/l5-mle-against-google.json - --format json
stdin: tests/cli/better_case.json
