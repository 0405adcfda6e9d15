# Plain numbers.
haggle tax --wages 1.2m --state ca --format csv
