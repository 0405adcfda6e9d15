# Amazon's letter does not say how the sign-on of year 1 is paid: both ways, and the question. Another company keeps its words.
haggle check -
stdin:
{ "offers": [
  { "company": "Amazon", "base": 170000, "sign_on": [60000, 45000] },
  { "company": "Google", "base": 170000, "sign_on": [60000] }
] }
