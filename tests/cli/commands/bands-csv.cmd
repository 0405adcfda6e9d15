# As CSV.
haggle bands --role mle --format csv
