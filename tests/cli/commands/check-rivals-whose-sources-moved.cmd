# What newer offers say of a rival stands in its caution, and what older ones said.
haggle check -
stdin:
{ "offers": [
  { "company": "Google", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Uber", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Microsoft", "base": 170000, "grant": { "value": 100000, "vesting": "microsoft_quarterly" } },
  { "company": "Nvidia", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Oracle", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Coinbase", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Stripe", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Apple", "base": 170000, "grant": { "value": 100000 } }
] }
