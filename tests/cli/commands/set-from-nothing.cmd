# An empty file is the start of a case.
haggle set {folder}/case.json offers[+].company=Amazon candidate.name=Ada
case:

