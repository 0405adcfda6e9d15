# No range is posted for the Bay Area at this level: the computed one limits the base, and no message quotes it.
haggle counter - --full
stdin:
{ "assumptions": { "as_of": "2026-11-25" },
  "offers": [
    { "company": "Amazon", "role": "sde", "level": "L5", "location": "Sunnyvale, CA", "status": "written", "deadline": "2026-12-04",
      "base": 220000, "sign_on": [70000, 50000], "grant": { "units": 900, "price": 222.50 } },
    { "id": "rival", "company": "Globex", "status": "written", "base": 260000, "sign_on": [60000],
      "grant": { "value": 400000 } } ] }
