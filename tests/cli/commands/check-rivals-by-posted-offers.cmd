# Rivals whose schedules were read off posted offers: each vests by its own preset, and says where the offers are from where that is known.
haggle check -
stdin:
{ "offers": [
  { "company": "Adobe", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Atlassian", "base": 170000, "grant": { "value": 100000 } },
  { "company": "LinkedIn", "base": 170000, "grant": { "value": 100000 } },
  { "company": "PayPal", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Salesforce", "base": 170000, "grant": { "value": 100000 } },
  { "company": "ServiceNow", "base": 170000, "grant": { "value": 100000 } },
  { "company": "Walmart", "base": 170000, "grant": { "value": 100000 } }
] }
