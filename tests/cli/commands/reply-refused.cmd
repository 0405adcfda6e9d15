# What the reader refuses is laid to its option, once; the file stays.
haggle reply {folder}/case.json --base 18x --said fnal --date 2026-11-26
copy: scenarios/examples/mle-negotiation-in-rounds.json
