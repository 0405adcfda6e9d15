# Rupees, in lakhs.
haggle counter tests/cli/screens/lakhs.json
