# A place that cannot be written: status 4.
haggle bands add --role sde --level L5 --mid 200k --location US --source me --date 2026 --data CMakeLists.txt/data
