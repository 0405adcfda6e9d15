# The question on the sign-on asks how it is paid only while the letter does not say.
haggle counter - --only sign_on_terms
stdin:
{ "offers": [
  { "company": "Amazon", "base": 170000,
    "sign_on": [ { "year": 1, "amount": 60000, "on_layoff": "waived" }, { "year": 2, "amount": 45000, "on_layoff": "waived" } ] }
] }
