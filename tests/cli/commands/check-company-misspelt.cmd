# A company that is nearly a known one: status 1.
haggle check -
stdin:
{ "offers": [ { "company": "Amazom", "base": 170000 } ] }
