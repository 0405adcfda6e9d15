# A target below what is offered.
haggle counter tests/cli/talks/low-goal.json
