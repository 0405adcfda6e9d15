# JSON keeps every pair and says which of them stand; leads are of those that do.
haggle stay - --format json --months 24
stdin:
{ "assumptions": { "as_of": "2026-11-21" }, "offers": [ { "company": "Amazon", "base": 170000 },
  { "company": "Google", "base": 190000, "status": "declined" }, { "company": "Meta", "base": 180000, "deadline": "2026-11-20" } ],
  "current_job": { "base": 160000 } }
