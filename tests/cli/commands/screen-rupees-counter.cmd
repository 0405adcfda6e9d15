# Rupees, in lakhs.
haggle counter tests/cli/screens/rupees.json
