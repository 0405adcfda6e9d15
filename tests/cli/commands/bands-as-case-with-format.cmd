# It is a case, whatever the format.
haggle bands --level L5 --location Seattle --as-case --format csv
