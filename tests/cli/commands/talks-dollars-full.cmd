# The same, with all there is.
haggle counter tests/cli/talks/dollars.json --full
