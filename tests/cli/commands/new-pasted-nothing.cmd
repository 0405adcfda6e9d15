# What is pasted holds no offer: then line by line.
haggle new {folder}/offer.json
stdin:
Thanks for the call today!
.
Amazon
!
