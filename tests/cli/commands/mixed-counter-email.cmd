# The rival is said in the currency of the letter, and the grant in its own.
haggle counter tests/cli/letters/mixed.json --only counter_email
