# A deadline that has passed: status 1.
haggle check -
stdin:
{ "assumptions": { "as_of": "2026-12-10" }, "offers": [ { "company": "Amazon", "base": 170000, "deadline": "2026-12-05" } ] }
