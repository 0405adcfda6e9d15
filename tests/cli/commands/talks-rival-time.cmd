# More time, asked of the other company.
haggle counter tests/cli/talks/rival-first.json --only rival_time
