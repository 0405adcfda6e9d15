# A record of one's own.
haggle bands add --role sde --level L5 --low 143.7k --high 194,400 --location 'Seattle, WA' --kind posting --source 'posting 123' --date 2026-11-01 --confidence high
