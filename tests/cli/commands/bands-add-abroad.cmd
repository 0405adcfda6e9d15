# A record of the user's own from another country, in its currency.
haggle bands add --data {folder} --role sde --level L5 --location Hyderabad --low 4300000 --high 4700000 --source 'a friend' --date 2026-11 --kind recruiter --component base
