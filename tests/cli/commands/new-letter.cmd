# Starts from a letter: what it says is shown with its words, and only the rest is asked.
haggle new {folder}/offer.json --letter scenarios/examples/letters/l4-alone.amazon.txt
stdin:
222.50
!
