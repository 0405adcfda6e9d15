# Rupees, in lakhs.
haggle evaluate tests/cli/screens/rupees.json
