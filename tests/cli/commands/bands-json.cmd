# As JSON.
haggle bands --role mle --level L5 --format json
