# What is valid and hardly meant is asked about.
haggle check -
stdin:
{"candidate":{"stay":2},"assumptions":{"as_of":"2026-11-21"},"offers":[{"company":"Amazon","role":"Senior SDE","level":"L5","base":150,"start":"2026-12-01","deadline":"2026-12-20","grant":{"units":94,"price":200,"vesting":"google"}},{"company":"Google","base":4200000,"currency":"USD","bonus":"900%","raise":"60%"}],"evidence":[{"kind":"article","source":"a page","low":100000,"date":"2027-01-01"}]}
