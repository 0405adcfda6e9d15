# A day to sign by that has passed: status 1.
haggle check -
stdin:
{ "assumptions": { "as_of": "2026-12-10" }, "offers": [ { "company": "Amazon", "base": 170000 } ], "statements": { "would_sign_at": "anchor", "sign_by": "2026-12-04" } }
