# The same as JSON: units of a grant are no money.
haggle bands --role sde --level L5 --location Bengaluru --format json
