# An offer in rupees with stock in dollars: the rate of exchange is asked for.
haggle new {folder}/offer.json
stdin:

Amazon
SDE I
Bengaluru
rupees
19.2L
6 lakh


4L
120

88.4
222.5

amazon
!
