# What a rival without a status lacks is said once, with what to type.
haggle counter tests/cli/screens/declined-and-lapsed.json --full
