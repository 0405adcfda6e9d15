# A record is added in text.
haggle bands add --role sde --level L5 --mid 200k --location US --source me --date 2026 --format json
