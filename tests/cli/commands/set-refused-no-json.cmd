# A file that is no JSON has its own place.
haggle set tests/cli/errors/json-text-after-the-end.json offers.amazon.base=1
