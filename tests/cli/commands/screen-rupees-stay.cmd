# Rupees, in lakhs.
haggle stay tests/cli/screens/rupees.json
