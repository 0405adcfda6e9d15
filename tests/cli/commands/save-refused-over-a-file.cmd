# A file that is there is not replaced.
haggle check --company Amazon --base 170k --save {folder}/case.json
copy: scenarios/examples/l4-alone.json
