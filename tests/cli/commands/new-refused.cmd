# Nobody reads what is wrong: after twenty lines that are no answer it stops.
haggle new {folder}/offer.json
stdin:

Amazon

L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L9
L5
