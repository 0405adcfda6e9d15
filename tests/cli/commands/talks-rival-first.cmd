# The rival wants its answer first.
haggle counter tests/cli/talks/rival-first.json
