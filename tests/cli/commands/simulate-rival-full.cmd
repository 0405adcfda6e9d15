# All there is: fans by month, the histogram, what it rests on.
haggle simulate scenarios/examples/l5-mle-against-google.json --full --below 10k
