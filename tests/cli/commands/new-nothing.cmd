# Nothing is answered, and nothing is written.
haggle new {folder}/offer.json
stdin:

!
