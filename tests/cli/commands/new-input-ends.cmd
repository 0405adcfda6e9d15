# The input ends before the base salary: what was answered is kept.
haggle new {folder}/offer.json
stdin:

Amazon
