# Explains, asks again, goes back, chooses between two readings, and stops.
haggle new {folder}/offer.json
stdin:

?
Amazon

L5 or so
5
<
L5
Seattle, WA

plenty
0
170
3
1
60.000
2
<
?
60k
at some time
!
