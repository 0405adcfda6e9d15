# What a better offer changed, as md.
haggle diff scenarios/examples/l5-mle-against-google.json - --format md
stdin: tests/cli/better_case.json
