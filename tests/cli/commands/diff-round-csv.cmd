# What a better offer changed, as csv.
haggle diff scenarios/examples/l5-mle-against-google.json - --format csv
stdin: tests/cli/better_case.json
