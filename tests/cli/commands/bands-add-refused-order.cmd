# A lower end above the upper.
haggle bands add --role sde --level L5 --low 200k --high 100k --location US --source me --date 2026
