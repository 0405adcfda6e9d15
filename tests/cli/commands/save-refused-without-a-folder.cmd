# A place that is not there.
haggle check --company Amazon --base 170k --save {folder}/none/case.json
