# Rupees, in lakhs.
haggle evaluate tests/cli/screens/lakhs.json
