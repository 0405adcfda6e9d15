# Where all of it is repaid on leaving, what one keeps hangs on how it is paid, so it is not called the same.
haggle check -
stdin:
{ "offers": [
  { "company": "Amazon", "base": 170000, "sign_on": [ { "year": 1, "amount": 60000, "repay": "full" } ] }
] }
