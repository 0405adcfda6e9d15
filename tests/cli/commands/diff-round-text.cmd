# What a better offer changed, as text.
haggle diff scenarios/examples/l5-mle-against-google.json - --format text
stdin: tests/cli/better_case.json
