# Nobody published a base there.
haggle bands --role as --level L4 --location Seattle --as-case
