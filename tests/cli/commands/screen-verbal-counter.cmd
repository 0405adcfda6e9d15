# The same: what backs the request is named alone.
haggle counter tests/script/cases/verbal_higher.json
