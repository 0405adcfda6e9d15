# A letter from Amazon, asked for line by line; the answers are echoed where they come from a pipe.
haggle new {folder}/offer.json
stdin:

Amazon
SDE II
Seattle, WA

$170,000
60k
monthly
45k
700 RSUs
222.50

5% after one year, 15% after two, then 20% every six months
10k

written
26 November 2026
January 11, 2027
Saturday, December 5







yes



