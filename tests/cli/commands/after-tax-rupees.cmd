# Offers in another currency keep their figures before tax.
haggle evaluate scenarios/examples/l5-bengaluru-against-google.json --after-tax
