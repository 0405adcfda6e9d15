# An offer that is refused is not kept.
haggle check --company Amazon --base 17x --save {folder}/case.json
