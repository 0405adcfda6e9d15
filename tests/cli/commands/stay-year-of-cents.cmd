# A year of more than 1,000 times the one before says so instead of a percentage (trials.md §5).
haggle stay - --full
stdin:
{"offers":[{"company":"Amazon","base":0.01,"grant":{"units":1,"price":1000000000}},{"company":"Meta","base":100000}]}
