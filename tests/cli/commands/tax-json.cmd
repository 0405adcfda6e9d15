# The keys that other programs read.
haggle tax --wages 200k --state NY --locality nyc --format json
