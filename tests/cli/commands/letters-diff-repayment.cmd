# Terms that change no pay at the stays shown are named.
haggle diff tests/cli/letters/repay-before.json tests/cli/letters/repay-after.json
