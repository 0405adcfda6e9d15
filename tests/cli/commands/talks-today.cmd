# The day to answer is today.
haggle counter tests/cli/talks/today.json
