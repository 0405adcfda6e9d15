# No amount.
haggle bands add --role sde --level L5 --mid lots --location US --source me --date 2026
