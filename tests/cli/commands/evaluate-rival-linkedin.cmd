# A rival's schedule comes from its preset, and what is in doubt about it stands under the figures.
haggle evaluate - --full
stdin:
{ "offers": [ { "company": "LinkedIn", "base": 170000, "grant": { "value": 100000 } } ] }
