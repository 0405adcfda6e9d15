# The day to answer has passed: one question first.
haggle counter tests/cli/talks/passed.json
