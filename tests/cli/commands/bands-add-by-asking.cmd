# What is not given is asked for.
haggle bands add
stdin:
SDE
L4

129000

152000
Austin, TX
article
my notes
2026

said on the phone
