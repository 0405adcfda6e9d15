# A declined and a lapsed offer keep their figures, with their status; a rival without a status is compared.
haggle evaluate tests/cli/screens/declined-and-lapsed.json --full
