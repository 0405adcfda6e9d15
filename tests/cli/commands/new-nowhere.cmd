# A folder that does not exist is told before the first question.
haggle new {folder}/none/offer.json
stdin:

Amazon
