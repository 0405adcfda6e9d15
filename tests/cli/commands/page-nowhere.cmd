# It cannot go into a folder that is not there: status 4.
haggle page scenarios/examples/l4-alone.json -o {folder}/no/where.html
needs: page
