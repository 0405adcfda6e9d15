# A total says what it is of.
haggle bands add --role mle --level L6 --component total --mid 410k --basis first_year --location US --source 'a friend' --date 2026-11
