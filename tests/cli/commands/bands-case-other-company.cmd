# A company of which nothing is known.
haggle bands --case -
stdin:
{ "offers": [ { "company": "Zyx", "base": 170000 } ] }
