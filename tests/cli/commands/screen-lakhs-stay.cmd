# Rupees, in lakhs.
haggle stay tests/cli/screens/lakhs.json
