# Amazon's letter says how the sign-on of year 1 is paid: nothing is left to ask.
haggle check -
stdin:
{ "offers": [
  { "id": "at-once", "company": "Amazon", "base": 170000,
    "sign_on": [ { "year": 1, "amount": 60000, "paid": "lump" }, { "year": 2, "amount": 45000 } ] },
  { "id": "monthly", "company": "Amazon", "base": 170000,
    "sign_on": [ { "year": 1, "amount": 60000, "paid": "monthly" }, { "year": 2, "amount": 45000 } ] }
] }
